{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Log in</h1>
  <p>The Account Manager shows your servers, traffic and bills at {{COMPANY}}.</p>
</div></div>
{{#LEFT}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>You are logged out.</div></div>{{/LEFT}}
{{#SET}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your password is set. Log in with it.</div></div>{{/SET}}
<form class="card w-l" method="post" action="/am/LOGINAM">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
      <label for="cid">Customer id</label>
      <span class="hint" id="cid-hint">For example col00042. It stands on every bill.</span>
      {{>F_CID_ERROR}}
      <input class="w-s" id="cid" name="cid" value="{{F_CID}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" aria-describedby="cid-hint{{#F_CID_INVALID}} cid-error{{/F_CID_INVALID}}"{{#F_CID_INVALID}} aria-invalid="true"{{/F_CID_INVALID}}>
    </div>
    <div class="field{{#F_PASSWORD_INVALID}} field-error{{/F_PASSWORD_INVALID}}">
      <label for="password">Account Manager password</label>
      <span class="hint" id="password-hint">This is not the password of any of your servers.</span>
      {{>F_PASSWORD_ERROR}}
      <input class="w-m" id="password" name="password" type="password" autocomplete="current-password" aria-describedby="password-hint{{#F_PASSWORD_INVALID}} password-error{{/F_PASSWORD_INVALID}}"{{#F_PASSWORD_INVALID}} aria-invalid="true"{{/F_PASSWORD_INVALID}}>
    </div>
    <div class="field">
      <label for="code">One-time code <span class="opt">(only if you have set that up)</span></label>
      <span class="hint" id="code-hint">From your authenticator app, or one of your recovery codes.</span>
      <input class="w-s" id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" aria-describedby="code-hint">
    </div>
    <button class="btn btn-primary" data-busy="Logging in">Log in</button>
  </div>
</form>
<p class="mt"><a href="/am/PASSRESET">Forgotten your password?</a> A new customer with a setup code <a href="/am/setup.html">sets up the access here</a>.</p>
