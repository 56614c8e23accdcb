{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Set up your access</h1>
  <p>With the code that we have given you, you choose your own password for the Account Manager. The code works once, within 72 hours.</p>
</div></div>
<form class="card w-l" method="post" action="/am/setup.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
      <label for="cid">Customer id</label>
      {{>F_CID_ERROR}}
      <input class="w-s" id="cid" name="cid" value="{{F_CID}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100"{{#F_CID_INVALID}} aria-invalid="true" aria-describedby="cid-error"{{/F_CID_INVALID}}>
    </div>
    <div class="field{{#F_SETUP_CODE_INVALID}} field-error{{/F_SETUP_CODE_INVALID}}">
      <label for="setup-code">Setup code</label>
      <span class="hint" id="setup-code-hint">From our mail, or from the file /root/ampass on your server.</span>
      {{>F_SETUP_CODE_ERROR}}
      <input class="w-m" id="setup-code" name="setup-code" value="{{F_SETUP_CODE}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="100" aria-describedby="setup-code-hint{{#F_SETUP_CODE_INVALID}} setup-code-error{{/F_SETUP_CODE_INVALID}}"{{#F_SETUP_CODE_INVALID}} aria-invalid="true"{{/F_SETUP_CODE_INVALID}}>
    </div>
    {{>NEW_PASSWORD}}
    <div><button class="btn btn-primary" data-busy="Saving">Set this password</button></div>
  </div>
</form>
<p class="mt">No code? <a href="/am/PASSRESET">Ask for a link by mail</a>, or write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a>.</p>
