"""Programs for those who work on Dateline; the service itself never imports them."""
