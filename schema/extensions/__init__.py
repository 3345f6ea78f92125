"""What happens around every operation: its bounds, and how its errors are told."""
