{{%AUTOESCAPE context="HTML"}}<div class="field{{#F_PASSWORD_INVALID}} field-error{{/F_PASSWORD_INVALID}}">
  <label for="password">New password</label>
  <span class="hint" id="password-hint">12 characters or more, any you like; several words are easy to remember. Not a common one, and not your name or the company's.</span>
  {{>F_PASSWORD_ERROR}}
  <input id="password" name="password" type="password" class="w-m" autocomplete="new-password" aria-describedby="password-hint{{#F_PASSWORD_INVALID}} password-error{{/F_PASSWORD_INVALID}}"{{#F_PASSWORD_INVALID}} aria-invalid="true"{{/F_PASSWORD_INVALID}}>
</div>
<div class="field{{#F_AGAIN_INVALID}} field-error{{/F_AGAIN_INVALID}}">
  <label for="again">The same again</label>
  {{>F_AGAIN_ERROR}}
  <input id="again" name="again" type="password" class="w-m" autocomplete="new-password"{{#F_AGAIN_INVALID}} aria-invalid="true" aria-describedby="again-error"{{/F_AGAIN_INVALID}}>
</div>
