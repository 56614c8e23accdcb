{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Forgotten password</h1>
  <p>We mail a link to the address on file, with which you choose a new password.</p>
</div></div>
{{#ASKED}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>Look into your mail.</b> If the customer id and the address belong together, a link is on its way to that address. It works once, within half an hour.</div></div>
<p>No mail after a few minutes? Look among unwanted mail, <a href="/am/PASSRESET">try another address</a>, or write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a>.</p>{{/ASKED}}
{{#ASKING}}<form class="card w-l" method="post" action="/am/PASSRESET" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
      <label for="cid">Customer id</label>
      <span class="hint" id="cid-hint">For example col00042, or the name of your own login like col00042-anna.</span>
      {{>F_CID_ERROR}}
      <input class="w-s" id="cid" name="cid" value="{{F_CID}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" aria-describedby="cid-hint{{#F_CID_INVALID}} cid-error{{/F_CID_INVALID}}"{{#F_CID_INVALID}} aria-invalid="true"{{/F_CID_INVALID}}>
    </div>
    <div class="field{{#F_EMAIL_INVALID}} field-error{{/F_EMAIL_INVALID}}">
      <label for="email">Email address of the account’s owner</label>
      <span class="hint" id="email-hint">For a login of your own, its address.</span>
      {{>F_EMAIL_ERROR}}
      <input class="w-m" id="email" name="email" type="email" value="{{F_EMAIL}}" autocomplete="email" maxlength="254" aria-describedby="email-hint{{#F_EMAIL_INVALID}} email-error{{/F_EMAIL_INVALID}}"{{#F_EMAIL_INVALID}} aria-invalid="true"{{/F_EMAIL_INVALID}}>
    </div>
    <button class="btn btn-primary" data-busy="Sending">Mail me a link</button>
  </div>
</form>
<p class="mt"><a href="/am/login.html">Back to the login</a></p>{{/ASKING}}
