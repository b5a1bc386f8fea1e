"""The demo's window: the real one, with a guide along its foot; and a hand that plays the journey in it."""
