{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Cancel system {{SYSID}}</span></nav>
{{>CONFLICT}}
<div class="page-head mb"><div class="grow"><h1>Cancel {{HOST}} ({{SYSID}})?</h1>
  <p>The system keeps running until the date below. You can undo this with <b>Keep</b> until then.</p></div></div>
<form class="card w-l" method="post" action="/mgmt/system_cancel.html" novalidate>
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}"><input type="hidden" name="version" value="{{F_VERSION}}">
    <button class="vh" name="go" value="save" tabindex="-1" aria-hidden="true">Set shutdown date</button>
    <div class="field{{#F_DATE_INVALID}} field-error{{/F_DATE_INVALID}}">
      <label for="date">Shutdown date</label>
      <span class="hint" id="date-hint">At least tomorrow, so that the customer gets the mail on the day.</span>
      {{>F_DATE_ERROR}}
      <div class="row"><input class="w-s" id="date" name="date" type="date" value="{{F_DATE}}" aria-describedby="date-hint date-error"{{#F_DATE_INVALID}} aria-invalid="true"{{/F_DATE_INVALID}}>
        <a class="btn btn-sm" href="/mgmt/system_cancel.html?sysid={{SYSID}}&amp;date={{SOON}}">5 days</a>
        <a class="btn btn-sm" href="/mgmt/system_cancel.html?sysid={{SYSID}}&amp;date={{LATER}}">10 days</a>
        <button class="btn btn-sm" name="go" value="show">Show what is paid beyond this date</button></div>
    </div>
    <label class="check"><input type="checkbox" name="reminders" value="1"{{#REMINDERS_ON}} checked{{/REMINDERS_ON}}> Mail shutdown reminders 5 days before, 1 day before and on the day</label>
    <label class="check"><input type="checkbox" name="billing-ends" value="1"{{#BILLING_ENDS}} checked{{/BILLING_ENDS}}> Billing ends at that date</label>
    {{#NOTHING_UNUSED}}<p class="hint">Nothing is paid beyond <time datetime="{{DATE}}">{{DATE}}</time>.</p>{{/NOTHING_UNUSED}}
    {{#UNUSED}}<div class="table-wrap" tabindex="0" role="region" aria-label="What is paid beyond the date"><table class="table table-cards">
      <thead><tr><th scope="col">Paid beyond {{DATE}}</th><th scope="col">Not used</th><th scope="col" class="num">Days</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Unused part</th></tr></thead>
      <tbody>{{#PERIOD}}<tr><th scope="row">{{TEXT}}</th><td data-label="Not used"><time datetime="{{FIRST}}">{{FIRST}}</time> to <time datetime="{{LAST}}">{{LAST}}</time></td><td class="num" data-label="Days">{{DAYS}} of {{OF_DAYS}}</td><td class="num" data-label="Charged">{{CHARGED}}</td><td class="num" data-label="Unused part">{{AMOUNT}}</td></tr>{{/PERIOD}}</tbody>
    </table></div>
    <div class="field{{#F_CREDIT_INVALID}} field-error{{/F_CREDIT_INVALID}}">
      {{>F_CREDIT_ERROR}}
      <input type="hidden" name="credit-amount" value="{{TOTAL_PLAIN}}">
      <label class="check"><input type="checkbox" id="credit" name="credit" value="1" aria-describedby="credit-hint credit-error"{{#CREDIT}} checked{{/CREDIT}}> Credit the unused part, {{TOTAL}}, to the account</label>
      <span class="hint" id="credit-hint">By day, each part rounded half up to a cent. It counts for later charges; no money is sent.</span>
    </div>{{/UNUSED}}
  </div>
  <div class="card-foot row"><a class="btn" href="{{CUSTOMER}}">Don’t cancel</a><button class="btn btn-danger" name="go" value="save" data-busy="Saving">Set shutdown date</button></div>
</form>
