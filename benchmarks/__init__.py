"""Programs that measure the service; none of them is a test."""
