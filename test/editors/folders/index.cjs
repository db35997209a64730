const { runCases } = require('../harness/run-cases.cjs')

exports.run = () => runCases(__dirname)
