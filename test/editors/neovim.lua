-- Neovim as a client: prints diagnostics, applies the first quick fix, prints what is left.
local function say(...) io.stdout:write(string.format(...) .. '\n') end
vim.cmd('set filetype=markdown')
local id = vim.lsp.start_client({ name = 'policydoc', cmd = { 'node', vim.env.SERVER, '--stdio' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local function list(label)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code) or ''
    say('%s %d:%d %s %d', label, d.lnum + 1, d.col + 1, code, d.severity)
  end
end
list('diagnostic')
local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local position = { line = tonumber(vim.env.LINE) - 1, character = tonumber(vim.env.CHARACTER) }
local params = {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = position, ['end'] = position },
  context = { diagnostics = {}, only = { 'quickfix' } },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 8000) or {}
for _, answer in pairs(answers) do
  for index, action in ipairs(answer.result or {}) do
    say('action %s', action.title)
    if index == 1 then
      local edit = action.edit
      if not edit then
        local resolved = vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, 8000) or {}
        for _, one in pairs(resolved) do edit = one.result and one.result.edit or edit end
      end
      vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
    end
  end
end
local before = #vim.diagnostic.get(0)
vim.wait(8000, function() return #vim.diagnostic.get(0) < before end, 50)
list('left')
say('text %s', vim.api.nvim_buf_get_lines(0, 0, -1, false)[tonumber(vim.env.LINE)])
vim.lsp.stop_client(id)
vim.wait(300, function() return false end)
vim.cmd('qa!')
