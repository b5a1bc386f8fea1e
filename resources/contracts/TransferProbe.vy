# pragma version 0.4.3
# SPDX-License-Identifier: Apache-2.0
"""
@title TransferProbe
@notice Never deployed: a node runs it in place of a holder's (absent) code, in a call that changes nothing, to see what
        a transfer of the holder's tokens would do.
"""

from ethereum.ercs import IERC20


@external
def probe(token: address, to: address, amount: uint256) -> (bool, uint256, uint256, uint256, uint256):
    """
    @return What the transfer said, and the balances of holder and receiver before and after it
    """
    held: uint256 = staticcall IERC20(token).balanceOf(self)
    there: uint256 = staticcall IERC20(token).balanceOf(to)
    done: bool = extcall IERC20(token).transfer(to, amount, default_return_value=True)
    return done, held, staticcall IERC20(token).balanceOf(self), there, staticcall IERC20(token).balanceOf(to)
