{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Take back the stop of system {{SYSID}}</span></nav>
<div class="page-head mb"><div class="grow"><h1>Take back the stop of {{HOST}} ({{SYSID}})?</h1>
  <p>It was stopped on <time datetime="{{DATE}}">{{DATE}}</time>. It runs again, without addresses and packages; its customer becomes active. The form to edit it opens next, with the addresses that are still free.</p></div></div>
<form class="card w-l" method="post" action="/mgmt/system_unstop.html" novalidate>
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}">
    <ul>{{#HAD}}<li>It had <span class="mono">{{ADDRESS}}</span>: {{#FREE}}still free{{/FREE}}{{#GONE}}not free any more{{/GONE}}</li>{{/HAD}}</ul>
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      <span class="hint" id="reason-hint">It is kept in the history of the customer</span>
      {{>F_REASON_ERROR}}
      <input class="w-l" id="reason" name="reason" value="{{F_REASON}}" autocomplete="off" maxlength="200" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><a class="btn" href="{{CUSTOMER}}">Leave it stopped</a><button class="btn btn-primary" data-busy="Saving">Take back the stop</button></div>
</form>
