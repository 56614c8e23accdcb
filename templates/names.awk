# Writes the names that a template uses as C++ constants, so that a misspelt name does not compile.
# Values, sections and includes are told apart, so that a value cannot be set where a section is meant.
{
  line = $0
  while (match(line, /\{\{[#>]?[A-Z][A-Z0-9_]*/)) {
    mark = substr(line, RSTART + 2, RLENGTH - 2)
    line = substr(line, RSTART + RLENGTH)
    if (mark ~ /^#/) names[substr(mark, 2)] = "Section"
    else if (mark ~ /^>/) names[substr(mark, 2)] = "Include"
    else if (!(mark in names)) names[mark] = "Value"
  }
}
END {
  space = page
  gsub(/[^a-z0-9_]/, "_", space)
  print "// Made from templates/" page ".tpl"
  print "#pragma once"
  print "#include \"web/name.h\""
  print "namespace tpl::" space " {"
  file = page
  sub(/^[a-z]+\//, "", file)
  print "inline constexpr const char* kFile = \"" file ".tpl\";"
  n = asorti_portable(names, sorted)
  for (i = 1; i <= n; i++) print "inline constexpr web::" names[sorted[i]] "Name " sorted[i] "{\"" sorted[i] "\"};"
  print "}"
}
function asorti_portable(source, out,   key, n, i, j, t) {
  n = 0
  for (key in source) out[++n] = key
  for (i = 2; i <= n; i++) {
    t = out[i]
    for (j = i - 1; j >= 1 && out[j] > t; j--) out[j + 1] = out[j]
    out[j + 1] = t
  }
  return n
}
