{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">AM access</span></nav>
<div class="page-head"><div>
  <h1>Account Manager access of {{NAME}}</h1>
  <p>Now: {{ACCESS}}.{{#OPEN_CODE}} A setup code made <time datetime="{{MADE_ISO}}Z">{{MADE_AT}}</time> is good until <time datetime="{{ENDS_ISO}}Z">{{ENDS_AT}}</time> UTC.{{/OPEN_CODE}}</p>
</div></div>
{{#SAID_ACTIVATED}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The Account Manager is active for {{CID}}: the customer can use the password reset.</div></div>{{/SAID_ACTIVATED}}
{{#SAID_MAILED}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The link is on its way to the owner.</div></div>{{/SAID_MAILED}}
{{#SAID_AGAIN}}<div class="notice mb5 w-l" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>That form was sent before; nothing more was done. A setup code is shown once: if you have not seen it, reset again.</div></div>{{/SAID_AGAIN}}
{{#SAID_NO_TOTP}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The second factor is gone: the login works with its password alone now, and the owner was told by mail.</div></div>{{/SAID_NO_TOTP}}
<form class="card mb w-l" method="post" action="/mgmt/am_access.html" aria-labelledby="reset-h">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="once" value="{{RESET_KEY}}">
  <div class="card-head"><h2 id="reset-h">Reset</h2></div>
  <div class="card-body stack">
    {{#HAS_PASSWORD}}<p><b>The password of {{NAME}} stops working at once and open sessions end.</b></p>{{/HAS_PASSWORD}}
    <p>Makes a code that works once, within 72 hours, with which the customer chooses a password. You see it once, with the command that writes it to /root/ampass on the customer’s server. Codes from before end.</p>
    <p><button class="btn{{#HAS_PASSWORD}} btn-danger{{/HAS_PASSWORD}}" name="go" value="reset" data-busy="Working">Reset the access of {{CID}}</button></p>
  </div>
</form>
<form class="card mb w-l" method="post" action="/mgmt/am_access.html" aria-labelledby="activate-h">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="once" value="{{ACTIVATE_KEY}}">
  <div class="card-head"><h2 id="activate-h">Activate</h2></div>
  <div class="card-body stack">
    <p>{{#NOT_ENABLED}}Lets the customer use the password reset of the Account Manager. No password is made and none is changed.{{/NOT_ENABLED}}{{#IS_ENABLED}}The Account Manager of this customer is active already: nothing changes.{{/IS_ENABLED}}</p>
    <p><button class="btn" name="go" value="activate" data-busy="Working">Activate {{CID}}</button></p>
  </div>
</form>
<form class="card mb w-l" method="post" action="/mgmt/am_access.html" aria-labelledby="email-h">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="once" value="{{EMAIL_KEY}}">
  <div class="card-head"><h2 id="email-h">Activate and mail</h2></div>
  <div class="card-body stack">
    <p id="go" tabindex="-1">Does what Reset does{{#HAS_PASSWORD}} (<b>the present password stops working</b>){{/HAS_PASSWORD}} and mails the owner{{#EMAIL_ON_FILE}} at <span class="copy">{{OWNER_EMAIL}}</span>{{/EMAIL_ON_FILE}}{{#BY_FILE}} where to look: in /root/ampass on the server. Put the code there before the mail is read; the mail itself has no code.{{/BY_FILE}}{{#BY_LINK}} a link that works once, as there is no virtual server to put a file on. You do not see the code.{{/BY_LINK}}</p>
    {{#NO_EMAIL}}<p class="hint">No owner email address is on file. <a href="/mgmt/owner_edit.html?cid={{CID}}">Enter it first</a>.</p>{{/NO_EMAIL}}
    {{>F_GO_ERROR}}{{>F_ONCE_ERROR}}
    <p><button class="btn{{#HAS_PASSWORD}} btn-danger{{/HAS_PASSWORD}}" name="go" value="email" data-busy="Working">Activate {{CID}} and mail the owner</button></p>
  </div>
</form>
{{#FACTOR}}<form class="card mb w-l" method="post" action="/mgmt/am_access.html" aria-labelledby="factor-{{LOGIN_KEY}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="once" value="{{FACTOR_KEY}}">
  <input type="hidden" name="login" value="{{LOGIN_KEY}}">
  <div class="card-head"><h2 id="factor-{{LOGIN_KEY}}">Second factor of {{LOGIN}}</h2></div>
  <div class="card-body stack">
    <p>For a customer who has lost the device and the recovery codes. <b>Make sure first who asks</b>: afterwards the password alone opens the account. Open sessions of this login end, and the owner gets a mail.</p>
    <p><button class="btn btn-danger" name="go" value="no-totp" data-busy="Working">Take away the second factor of {{LOGIN}}</button></p>
  </div>
</form>{{/FACTOR}}
<p><a href="/mgmt/customer.html?cid={{CID}}#owner">Leave it as it is</a></p>
