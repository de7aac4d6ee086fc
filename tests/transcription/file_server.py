"""A web server on this machine that serves one file, whole or from a byte on.

    python file_server.py FILE PORT_FILE [BREAK_AFTER]

With BREAK_AFTER it hangs up after so many bytes, each time.
"""

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path


class Handler(BaseHTTPRequestHandler):
    data = b""
    break_after: int | None = None

    def do_GET(self) -> None:
        start = 0
        wanted = self.headers.get("Range")
        if wanted:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        if start >= len(self.data):
            self.send_error(416)
            return
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(self.data) - start))
        self.end_headers()
        end = None if self.break_after is None else start + self.break_after
        self.wfile.write(self.data[start:end])

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    Handler.data = Path(sys.argv[1]).read_bytes()
    Handler.break_after = int(sys.argv[3]) if len(sys.argv) > 3 else None
    server = HTTPServer(("127.0.0.1", 0), Handler)
    note = Path(sys.argv[2])
    note.with_suffix(".tmp").write_text(str(server.server_port))
    note.with_suffix(".tmp").rename(note)
    server.serve_forever()
