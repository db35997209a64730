#!/usr/bin/env node
require('../bundle/bin.js')
