// Builds a tree with OpenZeppelin's own library from [[chainId, distributor, worker, account, token, amount], …] on
// standard input. Arguments: modules, how many proofs. Prints {root, leaves, proofs} as JSON, in the order of the input.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const [modules, wanted] = process.argv.slice(2)
const { StandardMerkleTree } = require(join(modules, '@openzeppelin/merkle-tree'))

const values = JSON.parse(readFileSync(0, 'utf8'))
const types = ['uint256', 'address', 'address', 'address', 'address', 'uint256']
const tree = StandardMerkleTree.of(values, types)
const step = Math.max(1, Math.floor(values.length / Number(wanted)))
const proofs = {}
for (let n = 0; n < values.length; n += step) proofs[n] = tree.getProof(n)
console.log(JSON.stringify({ root: tree.root, leaves: values.map((value) => tree.leafHash(value)), proofs }))
