"""What the desktop knows about the network: its proxy for an address, and whether the connection is metered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkInformation, QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery


def desktop_proxy(url: str) -> str:
    """The first proxy for http that the desktop's settings name for an address; empty for none. Off the main thread:
    a script of settings may have to be fetched first."""
    for proxy in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url))):
        if proxy.type() == QNetworkProxy.ProxyType.NoProxy:
            return ""
        if proxy.type() in (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy):
            made = QUrl()
            made.setScheme("http")
            made.setHost(proxy.hostName())
            made.setPort(proxy.port())
            made.setUserName(proxy.user())
            made.setPassword(proxy.password())
            return made.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return ""


class MeteredHint(QObject):
    """Main thread. Says when the system takes the connection for a metered one; silent where it does not know."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.metered = False
        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
            found = QNetworkInformation.instance()
            found.isMeteredChanged.connect(self.take)
            self.metered = found.isMetered()

    def take(self, metered: bool) -> None:
        if metered != self.metered:
            self.metered = metered
            self.changed.emit(metered)
