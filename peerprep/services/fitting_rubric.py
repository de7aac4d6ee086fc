"""Which rubric to listen with: the one that came with the question's bank, or the one in use."""

from collections.abc import Callable, Collection

from peerprep.domain.rubric import Rubric
from peerprep.services.banks import BankService
from peerprep.services.rubrics import RubricService


class FittingRubric:
    """The one place of the rule. `left_out` returns the ids of banks whose own is not wanted."""

    def __init__(
        self,
        banks: BankService,
        rubrics: RubricService,
        left_out: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._banks = banks
        self._rubrics = rubrics
        self._left_out = left_out

    def carried(self, bank_id: str) -> Rubric | None:
        """Return the rubric that came with a bank; None where that is no choice of its own.

        So it is without one, when the bank is gone, and when it carries the one in use.
        """
        own = self._banks.rubric(bank_id)
        return None if own == self._rubrics.in_use() else own

    def of_bank(self, bank_id: str) -> Rubric:
        """Return the rubric to listen with in an answer to a question of a bank."""
        own = None if bank_id in self._left_out() else self.carried(bank_id)
        return own or self._rubrics.in_use()

    def of_banks(self, bank_ids: Collection[str]) -> Rubric:
        """Return the rubric for answers to several; the one in use where they would differ."""
        fitting = [self.of_bank(bank_id) for bank_id in dict.fromkeys(bank_ids)]
        in_use = self._rubrics.in_use()
        return fitting[0] if fitting and all(one == fitting[0] for one in fitting) else in_use
