"""Languages by the names their own speakers give them (Unicode CLDR), so that nothing has to be translated."""

AUTONYMS = {
    "am": "አማርኛ", "ar": "العربية", "bg": "Български", "bn": "বাংলা", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fa": "فارسی", "fi": "Suomi", "fil": "Filipino",
    "fr": "Français", "ha": "Hausa", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar",
    "id": "Indonesia", "it": "Italiano", "ja": "日本語", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu",
    "ms": "Melayu", "nb": "Norsk bokmål", "nl": "Nederlands", "pl": "Polski", "pt": "Português", "ro": "Română",
    "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "sw": "Kiswahili",
    "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt",
    "yo": "Yorùbá", "zh": "中文",
}  # fmt: skip


def autonym(code: str) -> str:
    """The code itself where the name is not known."""
    name = AUTONYMS.get(code.partition("-")[0].lower())
    return code if name is None else f"{name} ({code})" if "-" in code else name
