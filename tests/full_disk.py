"""A disk that takes no more, for the lines of a `with`."""

import resource


class FullDisk:
    """While it lasts, no file of this process can be larger than `most_bytes`.

    It must not outlast the test's own lines: pytest writes its results to a file too.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes

    def __enter__(self) -> None:
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._most_bytes, self._before[1]))

    def __exit__(self, *problem: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)
