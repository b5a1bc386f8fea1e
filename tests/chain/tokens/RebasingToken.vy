# pragma version 0.4.3
"""
@title RebasingToken
@notice Balances are shares of a whole that grows: exact to the unit when sent, and more in the next year.
"""

event Transfer:
    sender: indexed(address)
    receiver: indexed(address)
    value: uint256

symbol: public(String[16])
decimals: public(uint8)
shares: HashMap[address, uint256]
index: public(uint256)


@deploy
def __init__():
    self.symbol = "BASE"
    self.decimals = 6
    self.index = 1000
    self.shares[msg.sender] = 10**9
    log Transfer(sender=empty(address), receiver=msg.sender, value=10**9)


@external
@view
def balanceOf(holder: address) -> uint256:
    return self.shares[holder] * self.index // 1000


@external
def rebase(index: uint256):
    self.index = index


@external
def transfer(to: address, amount: uint256) -> bool:
    moved: uint256 = amount * 1000 // self.index
    self.shares[msg.sender] -= moved
    self.shares[to] += moved
    log Transfer(sender=msg.sender, receiver=to, value=amount)
    return True
