{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">PayPal transactions</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>PayPal transactions</h1>
  <p>Completed at PayPal, and not on file here as PayPal has them. Each leaves the list by itself when its notice has had its effect. Times are UTC.</p>
  <p class="small">{{#IMPORTED}}PayPal’s list last brought something new on <time datetime="{{LAST_ISO}}Z">{{LAST}}</time>.{{/IMPORTED}}{{#NEVER}}No list was imported yet: the command jcctl paypal-import reads the activity report that PayPal’s site offers as a CSV file.{{/NEVER}}</p>
</div></div>
{{>SAID}}
{{#CHOSEN}}<form class="card w-l mb" id="decide" method="post" action="/mgmt/paypal_activity.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="txn" value="{{CHOSEN_TXN}}">
  <div class="card-head"><h2>Nothing is missing for <span class="mono">{{CHOSEN_TXN}}</span>?</h2></div>
  <div class="card-body stack">
    <p>{{CHOSEN_GROSS}}. {{CHOSEN_WHY}}. This books nothing: to book it, enter its notice by hand, or a payment on the customer’s page.</p>
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      <span class="hint" id="reason-hint">Other staff read this</span>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-l" maxlength="150" value="{{F_REASON}}" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><button class="btn btn-danger">Take it off the list</button> <a class="btn" href="/mgmt/paypal_activity.html">Leave it on the list</a></div>
</form>{{/CHOSEN}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="State">{{#SHOW_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOW_LINK}}</div>
  <span class="small">{{TOTAL}}</span>
  <div class="acts"><a href="{{CSV}}">CSV</a></div>
</div>
{{#NONE}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>Nothing to look at</h2><p>What PayPal lists and we have never heard of shows here after an import.</p></div>{{/NONE}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">Transaction</th><th scope="col">When</th><th scope="col">Type</th><th scope="col">From</th><th scope="col" class="num">Amount</th><th scope="col">Difference</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><span class="copy mono">{{TXN}}</span></th>
        <td data-label="When"><time datetime="{{AT_ISO}}Z">{{AT}}</time></td>
        <td data-label="Type">{{TYPE}}</td>
        <td data-label="From">{{NAME}}<span class="sub">{{EMAIL}}</span></td>
        <td data-label="Amount" class="num">{{GROSS}}<span class="sub">{{CURRENCY}}</span></td>
        <td data-label="Difference">{{WHY}}{{#NOTICE}}<span class="sub"><a href="{{NOTICE_PATH}}">notice {{NOTICE_ID}}</a></span>{{/NOTICE}}{{#DECIDED}}<span class="sub">{{WHO}}: {{NOTE}}</span>{{/DECIDED}}</td>
        <td data-label="Actions">{{#OPEN}}<div class="acts"><a href="/mgmt/ipn_input.html">Enter its notice<span class="vh"> for {{TXN}}</span></a><a href="{{DECIDE}}">Nothing is missing<span class="vh"> for {{TXN}}</span></a></div>{{/OPEN}}</td>
      </tr>{{/ROW}}
    </tbody>
    <tfoot><tr><th scope="row" colspan="4">In all</th><td class="num" data-label="In all">{{SUM}}</td><td colspan="2"></td></tr></tfoot>
  </table>
</div>{{/SOME}}
