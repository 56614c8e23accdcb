{{%AUTOESCAPE context="HTML"}}{{#CHANGED_MEANWHILE}}<div class="notice" data-tone="warn" role="alert" tabindex="-1" id="conflict"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Somebody else has saved this while you were editing.</b> Nothing of yours is saved yet and nothing you typed is lost. <a href="/am/account.html">Look at what is on file now</a>, then save again to put your values in its place.</div></div>{{/CHANGED_MEANWHILE}}
{{#CODE_SENT}}<div class="notice" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>A security code is on its way to <b>{{GUARD_EMAIL}}</b>. It works for ten minutes, once.</div></div>{{/CODE_SENT}}
<div class="field{{#F_SECURITY_CODE_INVALID}} field-error{{/F_SECURITY_CODE_INVALID}}">
  <label for="security-code">Security code</label>
  <span class="hint" id="security-code-hint">Each change needs a code of its own. We mail it to {{GUARD_EMAIL}}.</span>
  {{>F_SECURITY_CODE_ERROR}}
  <input class="w-s mono" id="security-code" name="security-code" value="{{F_SECURITY_CODE}}" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="20" aria-describedby="security-code-hint{{#F_SECURITY_CODE_INVALID}} security-code-error{{/F_SECURITY_CODE_INVALID}}"{{#F_SECURITY_CODE_INVALID}} aria-invalid="true"{{/F_SECURITY_CODE_INVALID}}>
</div>
<div class="row"><button class="btn btn-primary" data-busy="Saving">{{SAVE}}</button> <button class="btn" name="go" value="code" data-busy="Sending">{{#CODE_SENT}}Mail me another code{{/CODE_SENT}}{{#NO_CODE_YET}}Mail me a code{{/NO_CODE_YET}}</button> <a href="/am/account.html">Leave it as it is</a></div>
