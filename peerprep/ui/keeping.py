"""Settings that are kept as they are made."""

import dataclasses
from typing import Any

from peerprep.domain.errors import EnvironmentProblem
from peerprep.profile import Profile
from peerprep.wording import explain


def keep(profile: Profile, **changes: Any) -> str:
    """Change settings and write them; returns a sentence when they could not be written.

    They hold for this run all the same.
    """
    changed = dataclasses.replace(profile.settings, **changes)
    if changed == profile.settings:
        return ""
    try:
        profile.save_settings(changed)
    except EnvironmentProblem as error:
        return explain(error)
    return ""
