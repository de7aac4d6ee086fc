"""One class for each thing a person does; synchronous, no Qt."""
