# pragma version 0.4.3
# SPDX-License-Identifier: Apache-2.0
"""
@title TestToken
@notice An ERC-20 token for development chains, worth nothing: its owner mints it, halts it and makes it keep a fee, so
        that the ways in which a real token fails can be tried.
"""

from ethereum.ercs import IERC20
from ethereum.ercs import IERC20Detailed

implements: IERC20
implements: IERC20Detailed

name: public(String[64])
symbol: public(String[16])
decimals: public(uint8)
owner: public(address)
totalSupply: public(uint256)
balanceOf: public(HashMap[address, uint256])
allowance: public(HashMap[address, HashMap[address, uint256]])
halted: public(bool)
feeBp: public(uint256)


@deploy
def __init__(name_: String[64], symbol_: String[16], decimals_: uint8):
    self.name = name_
    self.symbol = symbol_
    self.decimals = decimals_
    self.owner = msg.sender


@external
def transfer(to: address, amount: uint256) -> bool:
    self._move(msg.sender, to, amount)
    return True


@external
def transferFrom(source: address, to: address, amount: uint256) -> bool:
    self.allowance[source][msg.sender] -= amount
    self._move(source, to, amount)
    return True


@external
def approve(spender: address, amount: uint256) -> bool:
    self.allowance[msg.sender][spender] = amount
    log IERC20.Approval(owner=msg.sender, spender=spender, value=amount)
    return True


@external
def mint(to: address, amount: uint256):
    assert msg.sender == self.owner, "not owner"
    assert to != empty(address), "zero address"
    self.totalSupply += amount
    self.balanceOf[to] += amount
    log IERC20.Transfer(sender=empty(address), receiver=to, value=amount)


@external
def misbehave(halted: bool, feeBp: uint256):
    """
    @notice Refuse all transfers, or keep a share of each
    """
    assert msg.sender == self.owner, "not owner"
    assert feeBp <= 10_000, "fee above all"
    self.halted = halted
    self.feeBp = feeBp


@internal
def _move(source: address, to: address, amount: uint256):
    assert not self.halted, "halted"
    assert to != empty(address), "zero address"
    fee: uint256 = amount * self.feeBp // 10_000
    self.balanceOf[source] -= amount
    self.balanceOf[to] += amount - fee
    self.totalSupply -= fee
    log IERC20.Transfer(sender=source, receiver=to, value=amount - fee)
