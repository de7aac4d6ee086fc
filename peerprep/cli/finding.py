"""From a saved recording to words, findings and a report: the end of `practice` and `demo`."""

from peerprep.cli.output import note, say, say_json
from peerprep.cli.writing import write_down
from peerprep.domain.errors import PeerPrepError
from peerprep.profile import Profile
from peerprep.services.care import care_lines
from peerprep.services.documents import Report, take_json, take_outline, text
from peerprep.storycheck.checker import checklist


def finish_take(profile: Profile, take_id: str, *, as_json: bool) -> int:
    """Write down and check a take, and print it; the recording is safe whatever happens."""
    profile.transcripts.started(take_id)
    try:
        transcript = write_down(profile.paths, profile.transcripts.sound_of(take_id))
    except PeerPrepError as error:
        profile.transcripts.failed(take_id, error.code)
        raise
    except KeyboardInterrupt:
        profile.transcripts.stopped(take_id)
        note(f"Writing stopped. The recording is kept: take {take_id[:8]}")
        raise
    take = profile.transcripts.save_and_check(take_id, transcript)
    if as_json:
        say_json(take_json(take))
        return 0
    if take.check is not None and take.check.care:
        for line in care_lines(profile.settings.country):
            say(line)
        say()
        say(f"When you want them: peerprep show {take_id[:8]}")
        return 0
    say(text(take_outline(Report(take, checklist()))).rstrip())
    return 0
