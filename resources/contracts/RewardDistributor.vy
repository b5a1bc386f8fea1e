# pragma version 0.4.3
# SPDX-License-Identifier: Apache-2.0
"""
@title RewardDistributor
@notice Pays what a published Merkle root says everybody has earned so far, in any number of ERC-20 tokens.
@dev A leaf is keccak256(keccak256(abi.encode(chainId, distributor, worker, account, token, cumulativeAmount))), the
     tree is OpenZeppelin's standard tree (sorted pairs). Amounts are cumulative: a claim pays the difference to what
     this worker has been paid in this token, so nothing can be paid twice and only the last proof is ever needed.
     There is no function that takes money out other than to the account a leaf names.
"""

from ethereum.ercs import IERC20

event Proposed:
    number: indexed(uint256)
    root: indexed(bytes32)
    leafFileHash: bytes32
    checkpoint: bytes32
    matures: uint256

event Promoted:
    number: indexed(uint256)
    root: indexed(bytes32)

event Revoked:
    number: indexed(uint256)
    root: indexed(bytes32)

event Paused:
    paused: bool

event Claimed:
    worker: indexed(address)
    account: indexed(address)
    token: indexed(address)
    amount: uint256
    cumulative: uint256

event ClaimSkipped:
    worker: indexed(address)
    account: indexed(address)
    token: indexed(address)
    cumulative: uint256

event ClaimFailed:
    worker: indexed(address)
    account: indexed(address)
    token: indexed(address)
    cumulative: uint256

event VersionRegistered:
    versionId: indexed(bytes32)
    recordsRoot: bytes32
    weightsRoot: bytes32
    totalWeight: uint256
    logSize: uint256

struct Claim:
    worker: address
    account: address
    token: address
    cumulative: uint256
    proof: DynArray[bytes32, 32]

# Enough for any honest token; a token that burns more fails alone instead of starving the claims after it.
PAYMENT_GAS: constant(uint256) = 300_000
# A call hands on at most 63/64 of what is left. Asking for that much first keeps whoever sends the transaction from
# making payments fail by sending too little gas, and makes gas estimates true.
GAS_BEFORE_PAYMENT: constant(uint256) = PAYMENT_GAS * 64 // 63 + 20_000

publisher: public(immutable(address))
guardian: public(immutable(address))
delay: public(immutable(uint256))

number: public(uint256)
root: public(bytes32)
# Highest number ever proposed: a revoked number is never used for another root.
lastNumber: public(uint256)
# Zero when nothing is pending.
pendingNumber: public(uint256)
pendingRoot: public(bytes32)
pendingMatures: public(uint256)
paused: public(bool)
claimed: public(HashMap[address, HashMap[address, uint256]])
# Versions of datasets whose income is split over their contributors; each is registered once and never changed.
registered: public(HashMap[bytes32, bool])


@deploy
def __init__(publisher_: address, guardian_: address, delay_: uint256):
    """
    @param delay_ Seconds between proposing a root and paying by it, in which the guardian can revoke it
    """
    assert publisher_ != empty(address) and guardian_ != empty(address), "zero role"
    assert publisher_ != guardian_, "roles must differ"
    publisher = publisher_
    guardian = guardian_
    delay = delay_


@external
def propose(number: uint256, root: bytes32, leafFileHash: bytes32, checkpoint: bytes32):
    """
    @notice Announce the next root; it can be paid by after the delay
    @param leafFileHash SHA-256 of the file with all leaves, for whoever checks the tree
    @param checkpoint Root of the station's log that the tree was computed from
    """
    assert msg.sender == publisher, "not publisher"
    assert root != empty(bytes32), "empty root"
    if self.pendingNumber != 0:
        self._promote()
    assert number == self.lastNumber + 1, "wrong number"
    matures: uint256 = block.timestamp + delay
    self.lastNumber = number
    self.pendingNumber = number
    self.pendingRoot = root
    self.pendingMatures = matures
    log Proposed(number=number, root=root, leafFileHash=leafFileHash, checkpoint=checkpoint, matures=matures)


@external
def promote():
    """
    @notice Make the matured pending root the one that is paid by; anyone may
    """
    assert self.pendingNumber != 0, "nothing pending"
    self._promote()


@external
def revoke():
    """
    @notice Drop the pending root; the one before stays in force
    """
    assert msg.sender == guardian, "not guardian"
    assert self.pendingNumber != 0, "nothing pending"
    log Revoked(number=self.pendingNumber, root=self.pendingRoot)
    self._clear_pending()


@external
def pause(paused: bool):
    """
    @notice Stop all claims, or let them go on
    """
    assert msg.sender == guardian, "not guardian"
    self.paused = paused
    log Paused(paused=paused)


@external
def register(versionId: bytes32, recordsRoot: bytes32, weightsRoot: bytes32, totalWeight: uint256, logSize: uint256):
    """
    @notice Write down a version of a dataset: what it holds and what its contributors weigh, before it has any income
    @param recordsRoot Root over the accepted submissions in it
    @param weightsRoot Root over its contributors and their weights
    @param logSize Size of the station's log that both were computed from
    """
    assert msg.sender == publisher, "not publisher"
    assert versionId != empty(bytes32) and totalWeight > 0, "empty version"
    assert not self.registered[versionId], "registered"
    self.registered[versionId] = True
    log VersionRegistered(
        versionId=versionId, recordsRoot=recordsRoot, weightsRoot=weightsRoot, totalWeight=totalWeight, logSize=logSize
    )


@external
@nonreentrant
def claim(worker: address, account: address, token: address, cumulative: uint256, proof: DynArray[bytes32, 32]):
    """
    @notice Pay `account` what is due to `worker` in `token`; anyone may call, and a failure reverts
    """
    assert not self.paused, "paused"
    assert self._is_in_root(worker, account, token, cumulative, proof), "bad proof"
    assert cumulative > self.claimed[worker][token], "nothing due"
    self._pay(worker, account, token, cumulative)


@external
@nonreentrant
def claim_many(claims: DynArray[Claim, 64]):
    """
    @notice Pay many claims; what is not due or not proved is skipped, and a failing transfer is undone, while the
            others go on
    """
    assert not self.paused, "paused"
    for c: Claim in claims:
        due: bool = c.cumulative > self.claimed[c.worker][c.token]
        if not due or not self._is_in_root(c.worker, c.account, c.token, c.cumulative, c.proof):
            log ClaimSkipped(worker=c.worker, account=c.account, token=c.token, cumulative=c.cumulative)
            continue
        assert msg.gas >= GAS_BEFORE_PAYMENT, "too little gas"
        # A call to ourselves is the only way to undo one payment, with what it wrote, and go on.
        paid: bool = raw_call(
            self,
            abi_encode(
                c.worker,
                c.account,
                c.token,
                c.cumulative,
                method_id=method_id("pay_from_self(address,address,address,uint256)"),
            ),
            gas=PAYMENT_GAS,
            revert_on_failure=False,
        )
        if not paid:
            log ClaimFailed(worker=c.worker, account=c.account, token=c.token, cumulative=c.cumulative)


@external
def pay_from_self(worker: address, account: address, token: address, cumulative: uint256):
    """
    @notice Part of claim_many; refuses every caller but this contract, which has checked the claim
    """
    assert msg.sender == self, "only self"
    self._pay(worker, account, token, cumulative)


@internal
def _pay(worker: address, account: address, token: address, cumulative: uint256):
    amount: uint256 = cumulative - self.claimed[worker][token]
    self.claimed[worker][token] = cumulative
    before: uint256 = staticcall IERC20(token).balanceOf(account)
    assert extcall IERC20(token).transfer(account, amount, default_return_value=True), "transfer failed"
    # Tokens that keep a fee are refused: the worker would get less than the leaf says.
    assert staticcall IERC20(token).balanceOf(account) == before + amount, "transfer incomplete"
    log Claimed(worker=worker, account=account, token=token, amount=amount, cumulative=cumulative)


@internal
def _promote():
    assert block.timestamp >= self.pendingMatures, "still pending"
    self.number = self.pendingNumber
    self.root = self.pendingRoot
    log Promoted(number=self.number, root=self.root)
    self._clear_pending()


@internal
def _clear_pending():
    self.pendingNumber = 0
    self.pendingRoot = empty(bytes32)
    self.pendingMatures = 0


@view
@internal
def _is_in_root(
    worker: address, account: address, token: address, cumulative: uint256, proof: DynArray[bytes32, 32]
) -> bool:
    if self.root == empty(bytes32) or account == empty(address):
        return False
    node: bytes32 = keccak256(keccak256(abi_encode(chain.id, self, worker, account, token, cumulative)))
    for sibling: bytes32 in proof:
        if convert(node, uint256) < convert(sibling, uint256):
            node = keccak256(concat(node, sibling))
        else:
            node = keccak256(concat(sibling, node))
    return node == self.root
