// Checks records with viem alone. The types below are written from the protocol's description, not from our code.
// Arguments: modules, provenance folder. Prints {count, types, bad, digests} as JSON.
'use strict'
const { createHash } = require('node:crypto')
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const [modules, folder] = process.argv.slice(2)
const { hashTypedData, recoverAddress } = require(join(modules, 'viem'))

const TYPES = `
Lease(bytes32 leaseId,bytes32 projectId,bytes32 manifestHash,uint8 role,address worker,bytes32 itemsHash,bytes32 termsHash,bytes32 goldCommit,uint64 leasedMs,uint64 expiresMs,uint64 graceMs,uint64 lateMs)
Submission(bytes32 submissionId,bytes32 leaseHash,bytes32 projectId,bytes32 itemId,bytes32 manifestHash,bytes32 assetHash,bytes32 payloadHash,bytes32 supersedes,address worker,uint64 seq,uint64 seenSize,bytes32 seenRoot,uint64 sealedMs,uint32 activeMs)
Review(bytes32 reviewId,bytes32 leaseHash,bytes32 projectId,bytes32 itemId,bytes32 manifestHash,bytes32 submissionHash,bytes32 subjectPayloadHash,uint8 verdict,bytes32 payloadHash,bytes32 supersedes,address reviewer,uint64 seq,uint64 seenSize,bytes32 seenRoot,uint64 sealedMs,uint32 activeMs)
Dispute(bytes32 disputeId,bytes32 decisionHash,bytes32 textHash,address worker,uint64 openedMs)
PayoutBinding(address worker,address payout,uint64 nonce,uint64 issuedMs,uint64 expiresMs)
WorkerKeyChange(address worker,address oldKey,address newKey,uint64 nonce)
Receipt(bytes32 recordHash,bytes32 leafHash,uint64 logIndex,uint64 treeSize,bytes32 root,bytes16 epoch,uint64 receivedMs,uint8 status)
Decision(bytes32 decisionId,bytes32 submissionHash,uint8 verdict,bytes32 reasonHash,bytes32 evidenceHash,bytes32 ruleHash,bytes32 supersedes,uint64 decidedMs)
Statement(address worker,uint64 number,bytes32 linesHash,uint64 logSize,bytes32 logRoot)
Distribution(uint64 number,bytes32 previousRoot,bytes32 root,bytes32 leafFileHash,bytes32 totalsHash,uint64 logSize,bytes32 logRoot)
Manifest(bytes32 projectId,bytes32 manifestHash,uint32 version,uint64 publishedMs)
Network(bytes32 networkHash,uint64 fromMs)
Withdrawal(bytes32 leaseHash,bytes32 reasonHash,uint64 withdrawnMs)
Income(bytes32 incomeId,bytes32 versionId,address token,uint256 amount,uint64 receivedMs)
KeyChange(address oldKey,address newKey,uint64 fromIndex,uint8 reason)
Restart(bytes16 oldEpoch,bytes16 newEpoch,uint64 forkSize,bytes32 forkRoot)`
const DECLARED = {}
for (const line of TYPES.trim().split('\n')) {
  const [, name, fields] = /^(\w+)\((.*)\)$/.exec(line)
  DECLARED[name] = fields.split(',').map((field) => {
    const [type, label] = field.split(' ')
    return { type, name: label }
  })
}
const MONEY = new Set(['PayoutBinding', 'Distribution'])
const PERSON = { Submission: 'worker', Review: 'reviewer', Dispute: 'worker', PayoutBinding: 'worker', WorkerKeyChange: 'oldKey' }
const PAYLOAD = { Submission: 'payloadHash', Review: 'payloadHash', Dispute: 'textHash', Manifest: 'manifestHash', Network: 'networkHash', Statement: 'linesHash' }

const sha256 = (text) => '0x' + createHash('sha256').update(text, 'utf8').digest('hex')
const linesOf = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean) : [])

async function main() {
  const identity = JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8'))
  const keys = (s) => `{"nonce":"${s.nonce}","root":"${s.root}","schema":"${s.schema}"}`
  const station = sha256(keys(identity.charter))
  const document = JSON.parse(identity.network.payload)
  const records = { name: 'Caravan', version: '1', salt: station }
  const chain = document.chain
  const money = {
    name: 'Caravan payout', version: '1', chainId: chain ? chain.id : 0,
    verifyingContract: chain ? chain.distributor : '0x' + '00'.repeat(20),
  }
  const domainTypes = (domain) => [
    { name: 'name', type: 'string' }, { name: 'version', type: 'string' },
    ...(domain === money ? [{ name: 'chainId', type: 'uint256' }, { name: 'verifyingContract', type: 'address' }] : [{ name: 'salt', type: 'bytes32' }]),
  ]
  const signerOf = (record) => {
    if (PERSON[record.type]) return record.message[PERSON[record.type]]
    if (record.type === 'Distribution') return document.keys.publisher
    if (record.type === 'KeyChange') return identity.charter.root
    return document.keys.record
  }
  const found = { count: 0, types: {}, bad: [], digests: [], station }
  const all = [...linesOf('records.jsonl'), ...linesOf('receipts.jsonl'), ...linesOf('statements.jsonl')]
  for (const [index, line] of [...all, JSON.stringify(identity.network)].entries()) {
    const record = JSON.parse(line)
    const domain = MONEY.has(record.type) ? money : records
    const digest = hashTypedData({
      domain, primaryType: record.type, message: record.message,
      types: { EIP712Domain: domainTypes(domain), [record.type]: DECLARED[record.type] },
    })
    let signer = ''
    try {
      signer = (await recoverAddress({ hash: digest, signature: record.signature })).toLowerCase()
    } catch {
      signer = 'none'
    }
    found.count += 1
    found.types[record.type] = (found.types[record.type] || 0) + 1
    found.digests.push(digest)
    if (signer !== signerOf(record)) found.bad.push([index, record.type, 'signer'])
    const bound = PAYLOAD[record.type]
    if (bound && record.payload != null && sha256(record.payload) !== record.message[bound]) found.bad.push([index, record.type, 'payload'])
  }
  console.log(JSON.stringify(found))
}

main().catch((error) => { console.error(error); process.exit(1) })
