{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Request a payment</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Request a payment</h1>
  <p>Makes an invoice over one amount, with a link to pay it by card or PayPal.</p>
</div><a class="btn" href="/mgmt/payment_links.html">Payment links</a></div>
{{#MADE}}<div class="notice mb5" data-tone="ok" role="status" tabindex="-1" id="made"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>Invoice <a href="/mgmt/invoice.html?ref={{REF}}">{{NUMBER}}</a> is made.</b> Its link is shown this once: <span class="copy mono">{{LINK}}</span>
  <label class="mt" for="mail-text">Text for your mail</label>
  <textarea id="mail-text" class="w-l" rows="6" readonly>Please pay {{AMOUNT}} for {{TEXT}} (invoice {{NUMBER}}), due on {{DUE}}. You can pay by card or PayPal here, without a login:

{{LINK}}

{{FROM}}</textarea></div></div>{{/MADE}}
<form class="card w-l" method="post" action="/mgmt/request_payment.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <button class="vh" name="go" value="mail" tabindex="-1" aria-hidden="true">Make and mail it</button>
  <div class="card-body stack">{{>F_ONCE_ERROR}}
    {{>WHO}}
    <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
      <label for="amount">Amount in US dollars</label>
      {{>F_AMOUNT_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
    </div>
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">What it is for</label>
      <span class="hint" id="text-hint">The customer reads it</span>
      {{>F_TEXT_ERROR}}
      <input id="text" name="text" type="text" class="w-l" autocomplete="off" maxlength="150" value="{{F_TEXT}}" aria-describedby="text-hint text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>
    </div>
    <div class="field{{#F_DUE_INVALID}} field-error{{/F_DUE_INVALID}}">
      <label for="due">Due date</label>
      <span class="hint" id="due-hint">Year, month, day: for example 2026-12-06</span>
      {{>F_DUE_ERROR}}
      <input id="due" name="due" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DUE}}" aria-describedby="due-hint due-error"{{#F_DUE_INVALID}} aria-invalid="true"{{/F_DUE_INVALID}}>
    </div>
    <label class="check"><input type="checkbox" name="charge" value="1"{{#CHARGE}} checked{{/CHARGE}}> Charge it to the account too: it is not in the ledger yet</label>
    <fieldset class="stack"><legend>For the mail</legend>
      <div class="field{{#F_TO_INVALID}} field-error{{/F_TO_INVALID}}">
        <label for="to">To <span class="opt">(optional, else the owner)</span></label>
        {{>F_TO_ERROR}}
        <input id="to" name="to" type="email" class="w-m" autocomplete="off" maxlength="254" value="{{F_TO}}" aria-describedby="to-error"{{#F_TO_INVALID}} aria-invalid="true"{{/F_TO_INVALID}}>
      </div>
      <div class="field{{#F_NOTE_INVALID}} field-error{{/F_NOTE_INVALID}}">
        <label for="note">A sentence of your own <span class="opt">(optional)</span></label>
        {{>F_NOTE_ERROR}}
        <input id="note" name="note" type="text" class="w-l" autocomplete="off" maxlength="300" value="{{F_NOTE}}" aria-describedby="note-error"{{#F_NOTE_INVALID}} aria-invalid="true"{{/F_NOTE_INVALID}}>
      </div>
    </fieldset>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" name="go" value="mail" data-busy="Sending">Make and mail it</button> <button class="btn" name="go" value="link">Make it and show the link</button></div>
</form>
