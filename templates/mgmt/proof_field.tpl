{{%AUTOESCAPE context="HTML"}}<div class="field{{#F_PROOF_INVALID}} field-error{{/F_PROOF_INVALID}}">
  <label for="proof">Your password or a one-time code</label>
  <span class="hint" id="proof-hint">Asked again because it is more than 15 minutes since you last gave one. It counts for the next 15 minutes.</span>
  {{>F_PROOF_ERROR}}
  <input id="proof" name="proof" type="password" class="w-m" autocomplete="current-password" aria-describedby="proof-hint{{#F_PROOF_INVALID}} proof-error{{/F_PROOF_INVALID}}"{{#F_PROOF_INVALID}} aria-invalid="true"{{/F_PROOF_INVALID}}>
</div>
