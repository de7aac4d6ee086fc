"""Whether what a person handed in to a class is still in the folder."""

from collections.abc import Sequence
from pathlib import Path

from peerprep.domain.errors import InvalidData
from peerprep.domain.hand_ins import HandedFile, HandedIn, Whereabouts
from peerprep.services.cohort_folder import Check, CohortFolder
from peerprep.services.cohort_look import HAND_IN, MOST_HAND_INS
from peerprep.sharing.pack import ENDING


def handed_files(root: Path, handed: Sequence[HandedIn], check: Check) -> dict[str, HandedFile]:
    """Say of each pack that was handed in whether its file is there; slow.

    Raises as `CohortFolder`. A link in its place is none of one's own.
    """
    folder = CohortFolder(root)
    found: dict[str, HandedFile] = {}
    for one in handed:
        check()
        try:
            found[one.pack_id] = _handed_file(folder, one, check)
        except InvalidData:
            found[one.pack_id] = HandedFile(Whereabouts.GONE)
    return found


def _handed_file(folder: CohortFolder, handed: HandedIn, check: Check) -> HandedFile:
    if handed.file_name:
        size = folder.size_of(HAND_IN, handed.assignment, handed.file_name)
        if size is None:
            return HandedFile(Whereabouts.GONE)
        state = Whereabouts.THERE if size == (handed.size or size) else Whereabouts.CHANGED
        return HandedFile(state, handed.file_name, size)
    steps = (HAND_IN, handed.assignment)
    for file in folder.list(*steps, ending=ENDING, most=MOST_HAND_INS, check=check).files:
        if handed.mark in file.path.name:
            return HandedFile(Whereabouts.THERE, file.path.name, file.size)
    return HandedFile(Whereabouts.GONE)
