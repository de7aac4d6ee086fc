"""Questions read aloud by an offline voice, in a child process."""
