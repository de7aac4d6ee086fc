"""A take as a document in a file: .txt .md .json .srt .vtt."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from peerprep.domain.captions import srt, vtt
from peerprep.domain.checklist import Checklist
from peerprep.domain.delivery import measure
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.file_names import shown_name
from peerprep.domain.language import reads_english
from peerprep.domain.suggestions import Finding, considerations, dismissed, shown, strengths
from peerprep.domain.takes import AskedQuestion, Take


def clock(seconds: float) -> str:
    """Return a length or moment as 1:05 or 1:02:05."""
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def question_json(question: AskedQuestion) -> dict[str, str]:
    """Return the question as every JSON document names it."""
    return {
        "key": question.key,
        "text": question.text,
        "bank": question.bank,
        "bank_version": question.bank_version,
    }


def take_json(take: Take) -> dict[str, Any]:
    """Return the shape promised for `show --json`."""
    return {
        "take": take.id,
        "session": take.session_id,
        "question": question_json(take.question),
        "kind": take.kind.value,
        "state": take.state.value,
        "recorded_at": take.recorded_at.isoformat(),
        "duration": take.duration_s,
        "recording": take.recording,
        "imported_from": take.imported_from,
        "transcript": take.transcript.to_json() if take.transcript else None,
        "check": _check_json(take),
        "answers": [
            {"item": a.item, "quote": a.quote, "answer": a.answer.value, "line": a.line}
            for a in take.answers
        ],
        "delivery": measure(take.transcript).to_json() if take.transcript else None,
    }


def _check_json(take: Take) -> dict[str, Any] | None:
    """Return the check as `check --json` has it, with the moments its sentences were said."""
    if take.check is None or take.transcript is None:
        return take.check.to_json() if take.check else None
    data = take.check.to_json() | {"english": reads_english(take.transcript.text)}
    for item in data["items"]:
        for evidence in item["evidence"]:
            evidence["time"] = take.transcript.time_at(evidence["start"])
    return data


class Report:
    """The sections of a readable report on one take."""

    def __init__(self, take: Take, checklist: Checklist) -> None:
        self.take = take
        self.strengths: list[Finding] = []
        self.considerations: list[Finding] = []
        self.dismissed = 0
        if take.check:
            self.strengths = strengths(take.check, checklist)
            flagged = considerations(take.check, checklist, take.answers)
            self.considerations = shown(flagged)
            self.dismissed = len(dismissed(flagged))

    def notes(self) -> list[str]:
        """Return what else is to be said of the check: a language it can't read, dismissals."""
        take, notes = self.take, []
        if take.check and take.transcript and not reads_english(take.transcript.text):
            notes.append("These words don’t read like English, so they were not checked.")
        if self.dismissed:
            count = "one suggestion" if self.dismissed == 1 else f"{self.dismissed} suggestions"
            notes.append(f"You said that {count} didn’t fit.")
        return notes

    def facts(self) -> list[str]:
        """Return plain facts about the delivery, one a line."""
        take = self.take
        if take.transcript is None or not take.transcript.text:
            return []
        delivery = measure(take.transcript)
        facts = [f"{delivery.words} words"]
        if take.duration_s:
            facts.insert(0, f"{clock(take.duration_s)} long")
            if delivery.words_per_minute is not None:
                facts.append(f"{round(delivery.words_per_minute)} words a minute")
            facts.append(f"{len(delivery.pauses)} pauses longer than 2 seconds")
        if delivery.fillers:
            said = ", ".join(f"{word} {n}" for word, n in delivery.fillers.items())
            facts.append(f"fillers heard: {said}")
        return facts

    def moment(self, finding: Finding) -> str:
        """Return when a finding's sentence was said, as 0:18, or nothing for typed answers."""
        transcript = self.take.transcript
        time = transcript.time_at(finding.evidence.start) if transcript else None
        return "" if time is None else clock(time)


def text(report: Report) -> str:
    """Return a take as plain text."""
    return _layout(report, title="{}", heading="{}:", item="  - {}", quote="    “{}”")


def markdown(report: Report) -> str:
    """Return a take as Markdown."""
    return _layout(report, title="# {}", heading="## {}", item="- {}", quote="  > {}")


def _layout(report: Report, *, title: str, heading: str, item: str, quote: str) -> str:
    take = report.take
    lines = [title.format(take.question.text), ""]
    when = take.recorded_at.astimezone().strftime("%Y-%m-%d %H:%M")
    made = f"imported from {shown_name(take.imported_from)}, " if take.imported_from else ""
    lines += [f"Take {take.number}, {when}, {made}saved on this computer.", ""]
    words = take.transcript.text if take.transcript else ""
    if words:
        lines += [heading.format("Your words"), "", words, ""]
    elif take.transcript is not None:
        lines += ["No speech was heard, so nothing was written.", ""]
    for name, findings in (
        ("What came through", report.strengths),
        ("Things to consider, your choice always", report.considerations),
    ):
        if not findings:
            continue
        lines += [heading.format(name), ""]
        for finding in findings:
            moment = report.moment(finding)
            lines.append(item.format(finding.item.heading + (f" ({moment})" if moment else "")))
            lines.append(quote.format(finding.evidence.quote))
            said = finding.item.praise or finding.item.coaching
            lines += [f"    {said}", ""]
    for note in report.notes():
        lines += [note, ""]
    facts = report.facts()
    if facts:
        lines += [heading.format("Facts, not marks"), ""]
        lines += [item.format(fact) for fact in facts]
    return "\n".join(lines).rstrip() + "\n"


def _json(report: Report) -> str:
    return json.dumps(take_json(report.take), ensure_ascii=False, indent=2) + "\n"


def _with_words(render: Callable[[Report], str]) -> Callable[[Report], str]:
    def rendered(report: Report) -> str:
        if report.take.transcript is None:
            raise InvalidData(Problem.TAKE_WITHOUT_WORDS)
        return render(report)

    return rendered


_FORMATS: dict[str, Callable[[Report], str]] = {
    ".txt": _with_words(text),
    ".md": _with_words(markdown),
    ".json": _json,
    ".srt": _with_words(
        lambda report: srt(report.take.transcript) if report.take.transcript else ""
    ),
    ".vtt": _with_words(
        lambda report: vtt(report.take.transcript) if report.take.transcript else ""
    ),
}


def export(take: Take, checklist: Checklist, target: Path) -> None:
    """Write a take to a file whose ending names the format; whole or not at all.

    Raises InvalidData: EXPORT_FORMAT_UNKNOWN, TAKE_WITHOUT_WORDS; EnvironmentProblem
    (EXPORT_FAILED) when the place can't be written.
    """
    render = _FORMATS.get(target.suffix.lower())
    if render is None:
        known = ", ".join(_FORMATS)
        raise InvalidData(Problem.EXPORT_FORMAT_UNKNOWN, ending=target.suffix, known=known)
    document = render(Report(take, checklist))
    write_whole(target, document.encode("utf-8"))


def write_whole(target: Path, data: bytes) -> None:
    """Write a file so that it is either complete or not there."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise EnvironmentProblem(Problem.EXPORT_FAILED, path=str(target)) from error
