{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">One-time codes</span></nav>
<div class="page-head"><div>
  <h1>One-time codes</h1>
  <p>An authenticator app on your phone makes a new code every 30 seconds. You enter one at each login, beside your password.</p>
</div></div>
{{#RECOVERED}}<div class="notice mb5 w-l" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>You have logged in with a recovery code.</b> It does not work again. If your authenticator is gone, set it up anew here.</div></div>{{/RECOVERED}}
{{#CODES}}<section class="card mb5 w-l" aria-labelledby="codes-h">
  <div class="card-head mb"><h2 id="codes-h">Your recovery codes</h2></div>
  <div class="card-body stack">
    <p role="status">One-time codes are in order. These codes are shown this one time: print them or keep them where you keep passwords. Each works once, in the place of a one-time code. Earlier recovery codes no longer work.</p>
    <ul class="mono">{{#CODE}}<li><span class="copy">{{TEXT}}</span></li>{{/CODE}}</ul>
    <p><span class="copy" data-copy="{{ALL}}">Copy all of them</span></p>
  </div>
</section>{{/CODES}}
<form class="card w-l" method="post" action="/am/account_totp.html" aria-labelledby="totp-h" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-head mb"><h2 id="totp-h">Your second factor</h2></div>
  <div class="card-body stack">
    {{#SET}}<p>Set up; {{CODES_LEFT}} recovery codes left.</p>{{/SET}}
    {{#NONE}}<p>Not set up: your password alone opens this login.</p>{{/NONE}}
    {{#PENDING}}<ol class="stack">
      <li>Scan this with your authenticator app, <a href="otpauth://totp/{{ISSUER}}:{{ACCOUNT}}?secret={{SECRET_BARE}}&amp;issuer={{ISSUER}}&amp;algorithm=SHA1&amp;digits=6&amp;period=30">open the link</a> on the phone itself, or type the key <span class="copy mono" data-copy="{{SECRET_BARE}}">{{SECRET}}</span>
        <p><svg class="qr" width="232" height="232" viewBox="0 0 {{SIZE}} {{SIZE}}" role="img" aria-label="QR code with the key above"><rect width="{{SIZE}}" height="{{SIZE}}" fill="#fff"/><path d="{{QR}}" fill="#000" shape-rendering="crispEdges"/></svg></p></li>
      <li>Have a security code mailed by the button below.</li>
      <li>Enter it, and the code that the app shows now.</li>
    </ol>
    <div class="field{{#F_CODE_INVALID}} field-error{{/F_CODE_INVALID}}">
      <label for="code">Code of the app</label>
      {{>F_CODE_ERROR}}
      <input class="w-xs" id="code" name="code" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="20"{{#F_CODE_INVALID}} aria-invalid="true" aria-describedby="code-error"{{/F_CODE_INVALID}}>
    </div>{{/PENDING}}
    {{#GUARDED}}{{#CHOICES}}<fieldset class="form-section">
      <legend>What to do</legend>
      <div class="stack">
        {{#CONFIRM_TOO}}<label class="check"><input type="radio" name="do" value="confirm"{{#CONFIRM_CHOSEN}} checked{{/CONFIRM_CHOSEN}}> Use the new key from now on</label>{{/CONFIRM_TOO}}
        <label class="check"><input type="radio" name="do" value="codes"{{#CODES_CHOSEN}} checked{{/CODES_CHOSEN}}> Make new recovery codes</label>
        <label class="check"><input type="radio" name="do" value="remove"{{#REMOVE_CHOSEN}} checked{{/REMOVE_CHOSEN}}> Switch one-time codes off</label>
      </div>
    </fieldset>{{/CHOICES}}
    {{>GUARD}}{{/GUARDED}}
  </div>
</form>
{{#NOT_BEGUN}}<form class="mt" method="post" action="/am/account_totp.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <button class="btn{{#NONE}} btn-primary{{/NONE}}" name="go" value="begin" data-busy="Making a key">{{#NONE}}Set up one-time codes{{/NONE}}{{#SET}}Replace the key{{/SET}}</button>
</form>{{/NOT_BEGUN}}
