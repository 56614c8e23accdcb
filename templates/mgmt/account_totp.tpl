{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/account.html">Your login</a> <span aria-hidden="true">/</span> <span aria-current="page">Second factor</span></nav>
<div class="page-head"><div>
  <h1>Your second factor</h1>
  <p>An authenticator app on your phone makes a new code every 30 seconds. You enter one at each login, beside your password.</p>
</div></div>
{{#FIRST}}<div class="notice mb5 w-l" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Set up one-time codes to go on.</b> Every login here needs a second factor; all other pages open once yours is set up.</div></div>{{/FIRST}}
{{#RECOVERED}}<div class="notice mb5 w-l" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>You have logged in with a recovery code.</b> It does not work again. If your authenticator is gone, replace the second factor here.</div></div>{{/RECOVERED}}
{{#CODES}}<section class="card mb5 w-l" aria-labelledby="codes-h">
  <div class="card-head"><h2 id="codes-h">Your recovery codes</h2></div>
  <div class="card-body stack">
    <p role="status">Your second factor is in order. These codes are shown this one time: print them or keep them where you keep passwords. Each works once, in the place of a one-time code, when your phone is out of reach. Earlier recovery codes no longer work.</p>
    <ul class="mono">{{#CODE}}<li><span class="copy">{{TEXT}}</span></li>{{/CODE}}</ul>
    <p><span class="copy" data-copy="{{ALL}}">Copy all of them</span></p>
  </div>
</section>{{/CODES}}
<form class="card w-l" method="post" action="/mgmt/account_totp.html" aria-labelledby="totp-h">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-head"><h2 id="totp-h">One-time codes</h2></div>
  <div class="card-body stack">
    {{#SET}}<p>Set up; {{>CODES_LEFT}} Only an administrator can take the second factor away.</p>{{/SET}}
    {{#NONE}}<p>Not set up yet.</p>{{/NONE}}
    {{#PENDING}}<ol class="stack">
      <li>Scan this with your authenticator app, <a href="otpauth://totp/{{ISSUER}}:{{LOGIN}}?secret={{SECRET_BARE}}&amp;issuer={{ISSUER}}&amp;algorithm=SHA1&amp;digits=6&amp;period=30">open the link</a> on the phone itself, or type the key <span class="copy mono" data-copy="{{SECRET_BARE}}">{{SECRET}}</span>
        <p><svg class="qr" width="232" height="232" viewBox="0 0 {{SIZE}} {{SIZE}}" role="img" aria-label="QR code with the key above"><rect width="{{SIZE}}" height="{{SIZE}}" fill="#fff"/><path d="{{QR}}" fill="#000" shape-rendering="crispEdges"/></svg></p></li>
      <li>Enter the code that the app shows now.</li>
    </ol>
    <div class="field{{#F_CODE_INVALID}} field-error{{/F_CODE_INVALID}}">
      <label for="code">Code of the new second factor</label>
      {{>F_CODE_ERROR}}
      <input class="w-xs" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" maxlength="20"{{#F_CODE_INVALID}} aria-invalid="true" aria-describedby="code-error"{{/F_CODE_INVALID}}>
    </div>{{/PENDING}}
    {{>PROOF}}
    <div class="row">{{#PENDING}}<button class="btn btn-primary" name="do" value="confirm" data-busy="Checking">Confirm the code</button> <button class="btn" name="do" value="begin">Start again with another key</button>{{/PENDING}}{{#NOT_BEGUN}}<button class="btn btn-primary" name="do" value="begin" data-busy="Making a key">Set up one-time codes</button>{{/NOT_BEGUN}}{{#NO_PENDING}}<button class="btn" name="do" value="codes" data-busy="Making codes">Make new recovery codes</button> <button class="btn" name="do" value="begin">Replace the second factor</button>{{/NO_PENDING}}{{#PENDING_TOO}}<button class="btn" name="do" value="codes">Make new recovery codes</button>{{/PENDING_TOO}}</div>
  </div>
</form>
