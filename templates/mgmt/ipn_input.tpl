{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipn_list.html">PayPal notices</a> <span aria-hidden="true">/</span> <span aria-current="page">IPN input</span></nav>
<div class="page-head"><div>
  <h1>Enter a PayPal notice by hand</h1>
  <p>For one that PayPal has sent and that did not arrive. First try to have it sent again, on PayPal’s page “IPN history”.</p>
</div></div>
<form class="card w-l" method="post" action="/mgmt/ipn_input.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_NOTICE_INVALID}} field-error{{/F_NOTICE_INVALID}}">
      <label for="notice">The message as PayPal shows it</label>
      <span class="hint" id="notice-hint">One long line, such as txn_type=subscr_payment&amp;txn_id=… Line breaks are taken out; nothing else may be changed.</span>
      {{>F_NOTICE_ERROR}}
      <textarea id="notice" name="notice" rows="10" class="mono" spellcheck="false" aria-describedby="notice-hint notice-error"{{#F_NOTICE_INVALID}} aria-invalid="true"{{/F_NOTICE_INVALID}}>{{F_NOTICE}}</textarea>
    </div>
    <p>It takes the way of every notice: PayPal is asked whether it is genuine, receiver, currency and amount are compared with ours, and it has its effect once, also if it arrives by itself later. Your name stays with it. If PayPal does not confirm it, it has no effect until a second member of staff answers for it.</p>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" data-busy="Keeping">Enter it</button> <a class="btn" href="/mgmt/ipn_list.html">Leave it</a></div>
</form>
