"""`peerprep show TAKE`: everything about a saved take."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import say, say_json
from peerprep.services.care import care_lines
from peerprep.services.documents import Report, take_json, take_outline, text
from peerprep.storycheck.checker import checklist


def run(options: Namespace) -> int:
    """Print it."""
    with open_profile(options) as profile:
        take = profile.history.take(options.take)
        reviews = profile.reviews.reviews_of(take.id)
        country = profile.settings.country
    if options.json:
        say_json(take_json(take, reviews=reviews))
        return 0
    if take.check is not None and take.check.care:
        for line in (*care_lines(country), ""):
            say(line)
    say(text(take_outline(Report(take, checklist(), reviews=reviews))).rstrip())
    return 0
