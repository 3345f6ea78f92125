"""``python -m service``: the command line."""

from service.cli.main import app


def main() -> None:
    """Run the command that the arguments name."""
    app(prog_name="dateline")


if __name__ == "__main__":
    main()
