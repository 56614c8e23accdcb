{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Log in</h1>
  <p>The Account Manager shows your servers, traffic and bills at {{COMPANY}}.</p>
</div></div>
{{#LEFT}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>You are logged out.</div></div>{{/LEFT}}
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
    <button class="btn btn-primary" data-busy="Logging in">Log in</button>
  </div>
</form>
<p class="mt">No password yet, or forgotten? Write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a> from the address of the account's owner.</p>
