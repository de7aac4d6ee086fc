"""A pack and a review as they might be handed over, and zips that nobody should hand over."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from peerprep.domain.packs import Assignment, Pack, SharedTake
from peerprep.domain.review import Comment, CommentKind, PartnerRating
from peerprep.domain.rubric import Rating
from peerprep.services.rubrics import built_in as rubric
from peerprep.sharing.review_file import ReviewFile, TravellingReview
from tests.storage.samples import CHECK, LIVED, SPOKEN, WHY

NOON = datetime(2026, 11, 2, 12, 0, 0, tzinfo=UTC)
PACK_ID, TAKE_ID, OTHER_ID = "a" * 32, "1" * 32, "2" * 32
REVIEW_ID, COMMENT_ID = "b" * 32, "c" * 32

TAKE = SharedTake(
    id=TAKE_ID,
    question=LIVED,
    number=3,
    recorded_on=date(2026, 11, 1),
    duration_s=4.625,
    has_sound=True,
    transcript=SPOKEN,
    check=CHECK,
    ratings=(Rating("peer_support_interview", "1.0", "hope", "clear", "It came.", NOON),),
)
PACK = Pack(
    id=PACK_ID,
    made_at=NOON,
    made_by="Jordan",
    made_for="Sam",
    note="Thank you.\nTake your time.",
    listen_for="Does my hope come through?",
    delete_after=date(2027, 1, 31),
    covered=True,
    takes=(TAKE, SharedTake(OTHER_ID, WHY, 1, date(2026, 11, 2), 0.0, has_sound=False)),
    rubric=rubric(),
    assignment=Assignment("week-3", "1"),
)
PLAIN = replace(PACK, takes=(replace(TAKE, has_sound=False),), rubric=None, assignment=None)

REVIEW = TravellingReview(
    id=REVIEW_ID,
    revision=1,
    take_id=TAKE_ID,
    question_key=LIVED.key,
    question_text=LIVED.text,
    rubric=rubric(),
    comments=(
        Comment(COMMENT_ID, 1.5, CommentKind.STRENGTH, "I could hear the hope.", "gave me hope"),
        Comment("d" * 32, None, CommentKind.QUESTION, "What helped most?"),
    ),
    ratings=(PartnerRating("hope", "clear", "At the end."),),
    keep="The last line.",
)
FILE = ReviewFile(PACK_ID, "Sam", NOON, (REVIEW,))


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these members."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return whole.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(members: Mapping[str, bytes]) -> Any:
    return json.loads(members["manifest.json"])


def pack_file(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def resealed(members: Mapping[str, bytes], **changes: Any) -> dict[str, bytes]:
    """Return members under a manifest that is true of them; `changes` are fields of it."""
    manifest = manifest_of(members) | changes
    others = {name: data for name, data in members.items() if name != "manifest.json"}
    if "members" not in changes:
        manifest["members"] = [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in others.items()
        ]
    return {"manifest.json": json.dumps(manifest).encode(), **others}
