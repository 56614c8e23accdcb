{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pending.html">New signups</a> <span aria-hidden="true">/</span> <a href="{{PATH}}">{{REF}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Refuse</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Refuse {{WHAT}} {{REF}}?</h1>
  <p>{{NAME}} gets the mail below at {{EMAIL}}. This can not be taken back.</p>
</div></div>
{{#GATEWAY}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>The processor says: {{GATEWAY_WORDS}}</div></div>{{/GATEWAY}}
{{#PAID}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{AMOUNT}} is paid for this order.</b> Refusing it gives nothing back by itself: refund it afterwards.</div></div>{{/PAID}}
<form class="card" method="post" action="/mgmt/order_refuse.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{F_REF}}">
  <div class="card-body stack">
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason, for ourselves</label>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-l" value="{{F_REASON}}" autocomplete="off" maxlength="200" aria-describedby="reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
    <div class="field{{#F_WORDS_INVALID}} field-error{{/F_WORDS_INVALID}}">
      <label for="words">Mail to the customer</label>
      {{>F_WORDS_ERROR}}
      <textarea id="words" name="words" rows="12" maxlength="4000" aria-describedby="words-error"{{#F_WORDS_INVALID}} aria-invalid="true"{{/F_WORDS_INVALID}}>{{F_WORDS:pre_escape}}</textarea>
    </div>
    {{>F_RELEASE_ERROR}}
    {{#RELEASE}}<label class="check"><input type="checkbox" id="release" name="release" value="1"{{#CHOSEN}} checked{{/CHOSEN}}> Void the authorization of {{AMOUNT}} on the card</label>{{/RELEASE}}
    <div class="row"><button class="btn btn-danger" data-busy="Refusing">Refuse {{REF}}</button> <a class="btn" href="{{PATH}}">Leave it waiting</a></div>
  </div>
</form>
