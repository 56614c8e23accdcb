{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Log in</h1>
  <p>For staff of {{COMPANY}} only. Every login is recorded.</p>
</div></div>
{{#LEFT}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>You are logged out.</div></div>{{/LEFT}}{{#PASSWORD_SET}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your password is set. Log in with it.</div></div>{{/PASSWORD_SET}}
<form class="card w-l" method="post" action="/mgmt/LOGIN">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <div class="field{{#F_USER_INVALID}} field-error{{/F_USER_INVALID}}">
      <label for="user">User name</label>
      {{>F_USER_ERROR}}
      <input id="user" name="user" value="{{F_USER}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100"{{#F_USER_INVALID}} aria-invalid="true" aria-describedby="user-error"{{/F_USER_INVALID}}>
    </div>
    <div class="field{{#F_PASSWORD_INVALID}} field-error{{/F_PASSWORD_INVALID}}">
      <label for="password">Password</label>
      {{>F_PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="current-password"{{#F_PASSWORD_INVALID}} aria-invalid="true" aria-describedby="password-error"{{/F_PASSWORD_INVALID}}>
    </div>
    <div class="field">
      <label for="code">One-time code</label>
      <span class="hint" id="code-hint">Six digits from your authenticator app, or one of your recovery codes. Leave this empty if you have not set one up.</span>
      <input class="w-xs" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" aria-describedby="code-hint">
    </div>
    <button class="btn btn-primary" data-busy="Logging in">Log in</button>
  </div>
</form>
