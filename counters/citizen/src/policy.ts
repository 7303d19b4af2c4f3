/** 内容安全策略: our own files only, nothing inline, forms only to ourselves, in nobody's frame. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
