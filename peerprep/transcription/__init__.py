"""What runs in, and how to talk to, the transcription child process."""
