"""The facts of a take in the words of its page, each with the moments it leads to."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject

from peerprep.domain.moments import Moment, moment, words_between
from peerprep.domain.shape import Part
from peerprep.services.facts import Facts, Moments, counts
from peerprep.ui.durations import clock, seconds_words
from peerprep.ui.review import Review
from peerprep.ui.widgets.facts_row import Fact
from peerprep.ui.widgets.line_chart import ChartPoint
from peerprep.ui.widgets.moment_list import MomentRow

_BEFORE_S = 1.0  # a word is heard with what is around it
_NAMED = 3
_EDGE_WORDS = 5


class TakeFacts(QObject):
    """Puts facts into words; `held` leaves out those that read the words like coaching."""

    def of(self, review: Review, *, held: bool = False) -> list[Fact]:
        """Return the facts in the order of the strip, none for a take without words."""
        facts = review.facts
        if facts is None:
            return []
        found = [*self._length(review, facts), *self._delivery(facts)]
        if not held:
            found += self._words_said(facts)
            found += self._first_hope(review, facts)
        return found

    def _length(self, review: Review, facts: Facts) -> Iterator[Fact]:
        if not review.take.has_recording:
            return
        words, about = self.tr("length"), ""
        if facts.suggested_s:
            time = clock(facts.suggested_s)
            words = self.tr("length, {time} suggested").format(time=time)
        rows: list[MomentRow] = []
        if facts.is_spoken:
            last = len(facts.words) - 1
            ends = (
                (self.tr("First words"), 0, min(_EDGE_WORDS, last)),
                (self.tr("Last words"), max(0, last - _EDGE_WORDS), last),
            )
            for name, first, until in ends:
                start_s, end_s = facts.words[first].start_s, facts.words[until].end_s
                rows.append(self._row(facts, Moment(name, first, until, start_s, end_s), more=0))
            about = self.tr("From the start of the sound to its end.")
        yield Fact("length", clock(review.take.duration_s), words, about, rows)

    def _delivery(self, facts: Facts) -> Iterator[Fact]:
        delivery = facts.delivery
        if delivery.words_per_minute is None:
            figure = self.tr("1 word") if delivery.words == 1 else self.tr("{n} words")
            yield Fact("words", figure.format(n=delivery.words), self.tr("in your answer"))
            return
        yield self._pace(facts, delivery.words_per_minute)
        heard = self._figure(facts.fillers) or self.tr("none")
        about = self.tr(
            "Counted where the words alone tell. Speech to text can miss short words such as “um”."
        )
        rows = self._rows(facts, facts.fillers)
        yield Fact("fillers", heard, self.tr("fillers heard"), about, rows)
        yield self._pauses(facts)

    def _pace(self, facts: Facts, words_per_minute: float) -> Fact:
        rows = [
            MomentRow(
                self.tr("{n} words a minute, from “{words}”").format(
                    n=point.words_per_minute,
                    words=_quoted(facts, point.place.first, point.place.first + _EDGE_WORDS),
                ),
                clock(point.second),
                (point.place.first, point.place.last),
                (point.place.start_s or 0.0, point.place.end_s or 0.0),
            )
            for point in facts.pace
        ]
        points = [
            ChartPoint(
                point.words_per_minute,
                self.tr("{time}, {n} words a minute").format(
                    time=clock(point.second), n=point.words_per_minute
                ),
            )
            for point in facts.pace
        ]
        figure = self.tr("{n} a minute").format(n=round(words_per_minute))
        about = self._pace_sentence(facts)
        return Fact("pace", figure, self.tr("words, your pace"), about, rows, points)

    def _pace_sentence(self, facts: Facts) -> str:
        found = facts.pace_range
        if found is None:
            return ""
        if found.low == found.high:
            words = self.tr("About {low} words a minute throughout.")
        elif found.mostly is None:
            words = self.tr("Between {low} and {high} words a minute.")
        else:
            words = self.tr("Between {low} and {high} words a minute, mostly around {mostly}.")
        said = words.format(low=found.low, high=found.high, mostly=found.mostly)
        place = facts.pace[0].place
        seconds = seconds_words(round((place.end_s or 0.0) - (place.start_s or 0.0)))
        each = self.tr("Each point is {seconds}, pauses included.").format(seconds=seconds)
        return self.tr("{first} {second}").format(first=said, second=each)

    def _pauses(self, facts: Facts) -> Fact:
        count = len(facts.pauses)
        figure = self.tr("1 pause") if count == 1 else self.tr("{n} pauses").format(n=count)
        longer = seconds_words(facts.pause_s)
        words = self.tr("longer than {seconds}").format(seconds=longer)
        rows = [self._pause_row(facts, pause) for pause in facts.pauses]
        about = self.tr("Silences between two words. Settings, Practice has their length.")
        return Fact("pauses", figure, words, about, rows)

    def _pause_row(self, facts: Facts, pause: Moment) -> MomentRow:
        start_s, end_s = pause.start_s or 0.0, pause.end_s or 0.0
        words = self.tr("{seconds}, after “{words}”").format(
            seconds=seconds_words(round(end_s - start_s, 1)),
            words=_quoted(facts, max(0, pause.first - _EDGE_WORDS + 1), pause.first + 1),
        )
        stretch = (max(0.0, start_s - _BEFORE_S), end_s + _BEFORE_S)
        return MomentRow(words, clock(start_s), (pause.first, pause.last), stretch)

    def _words_said(self, facts: Facts) -> Iterator[Fact]:
        if facts.hedges:
            about = self.tr("Words that soften what they stand beside, by their wording only.")
            rows = self._rows(facts, facts.hedges)
            words = self.tr("softening words")
            yield Fact("hedges", self._figure(facts.hedges), words, about, rows)
        if facts.repeats:
            about = self.tr(
                "Said three times or more, without small words and the question’s own. "
                "Often they are what an answer is about."
            )
            rows = self._rows(facts, facts.repeats)
            words = self.tr("words said most")
            yield Fact("repeats", self._figure(facts.repeats), words, about, rows)
        if facts.shape is not None:
            yield self._shape(facts, facts.shape)

    def _shape(self, facts: Facts, parts: Mapping[Part, tuple[Moment, ...]]) -> Fact:
        names = {
            Part.SITUATION: self.tr("Situation"),
            Part.TASK: self.tr("Task"),
            Part.ACTION: self.tr("Action"),
            Part.RESULT: self.tr("Result"),
        }
        rows: list[MomentRow] = []
        for part, moments in parts.items():
            rows += [
                self._row(facts, Moment(names[part], m.first, m.last, m.start_s, m.end_s), more=0)
                for m in moments
            ]
            if not moments:
                rows.append(MomentRow(self.tr("{part}: not seen here").format(part=names[part])))
        seen = [names[part].lower() for part, moments in parts.items() if moments]
        figure = ", ".join(seen) or self.tr("none")
        about = self.tr(
            "Parts of a story about a time, seen by the wording of a sentence. A part can be there "
            "in other words."
        )
        return Fact("shape", figure, self.tr("parts of a story, seen here"), about, rows)

    def _first_hope(self, review: Review, facts: Facts) -> Iterator[Fact]:
        hope = review.take.check.first_hope if review.take.check else None
        if hope is None:
            return
        words = facts.words
        inside = words_between([(word.start, word.end) for word in words], hope.start, hope.end)
        if not inside or words[inside[0]].start_s is None:
            return
        said = moment("", words, inside[0], inside[-1])
        time = clock(said.start_s or 0.0)
        row = MomentRow(
            self.tr("“{words}”").format(words=hope.quote),
            time,
            (said.first, said.last),
            (said.start_s or 0.0, said.end_s or 0.0),
        )
        yield Fact("hope", time, self.tr("where life is now, first heard"), "", [row])

    def _figure(self, groups: Moments) -> str:
        named = counts(dict(list(groups.items())[:_NAMED]))
        more = len(groups) - _NAMED
        if more <= 0:
            return named
        return self.tr("{words}, {n} more").format(words=named, n=more)

    def _rows(self, facts: Facts, groups: Moments) -> list[MomentRow]:
        return [self._row(facts, moment) for group in groups.values() for moment in group]

    def _row(self, facts: Facts, moment: Moment, more: int = 3) -> MomentRow:
        quoted = facts.around(moment, more)
        words = self.tr("{name}: “{words}”").format(name=moment.name, words=quoted)
        place = (moment.first, moment.last)
        if moment.start_s is None or moment.end_s is None:
            return MomentRow(words, "", place)
        around_s = _BEFORE_S if more else 0.0
        stretch = (max(0.0, moment.start_s - around_s), moment.end_s + around_s)
        return MomentRow(words, clock(moment.start_s), place, stretch)


def _quoted(facts: Facts, first: int, last: int) -> str:
    """Return the words from one index to before another, as they stand inside a quotation."""
    return " ".join(word.text for word in facts.words[first:last])
