"""The reviewer's page: several people's work on one item side by side, and the signed verdicts on it."""
