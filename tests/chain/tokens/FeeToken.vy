# pragma version 0.4.3
"""
@title FeeToken
@notice Keeps one part in a thousand of each transfer.
"""

event Transfer:
    sender: indexed(address)
    receiver: indexed(address)
    value: uint256

symbol: public(String[16])
decimals: public(uint8)
balanceOf: public(HashMap[address, uint256])


@deploy
def __init__():
    self.symbol = "FEE"
    self.decimals = 6
    self.balanceOf[msg.sender] = 10**12
    log Transfer(sender=empty(address), receiver=msg.sender, value=10**12)


@external
def transfer(to: address, amount: uint256) -> bool:
    arrives: uint256 = amount - amount // 1000
    self.balanceOf[msg.sender] -= amount
    self.balanceOf[to] += arrives
    log Transfer(sender=msg.sender, receiver=to, value=arrives)
    return True
