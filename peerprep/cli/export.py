"""`peerprep export TAKE FILE`: a take, or its whole session, as a document."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, say, say_json
from peerprep.domain.redaction import Cover, Redaction
from peerprep.services.documents import COVERED, export
from peerprep.services.exporting import covers_of
from peerprep.storycheck.checker import checklist


def run(options: Namespace) -> int:
    """Write it; the ending names the format."""
    with open_profile(options) as profile:
        material = profile.exports.gather(options.take, whole_session=options.session)
        private = profile.settings.private
    found = covers_of(material, private) if options.redact else ()
    covers = (*found, *(Cover(words) for words in options.cover))
    redaction = Redaction(covers)
    if options.redact or covers:
        material = material.without_margin()
    export(material, checklist(), options.file, redaction)
    if redaction:
        note(COVERED)
    elif options.redact:
        note("No names or places were found, so nothing is covered. --cover WORDS covers more.")
    if options.file.suffix.lower() == ".json" and material.has_margin:
        note("The file holds your notes, own ratings and answers, too. --redact leaves them out.")
    if options.json:
        takes = [take.id for take in material.takes]
        covered = [cover.words for cover in covers]
        say_json({"take": takes[0], "takes": takes, "file": str(options.file), "covered": covered})
    else:
        say(f"Written: {options.file}")
        if covers:
            say(f"Covered: {', '.join(cover.words for cover in covers)}")
    return 0
