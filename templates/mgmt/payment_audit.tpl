{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Payment audit</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Payment audit</h1>
  <p>Where PayPal’s subscriptions and what we bill differ, and who is to pay by PayPal without a subscription that runs.</p>
</div></div>
<div class="row mb5">
  <div class="seg" role="group" aria-label="Finding">{{#FAULT_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/FAULT_LINK}}</div>
  <span class="small">{{TOTAL}}</span>
  <div class="acts"><a href="{{CSV}}">CSV</a></div>
</div>
{{#NONE}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>PayPal takes what we bill</h2><p>Amounts, intervals and last payments of all subscriptions agree.</p></div>{{/NONE}}{{#NONE_SUCH}}<div class="empty"><h2>No such finding</h2><a class="btn" href="/mgmt/payment_audit.html">Show all findings</a></div>{{/NONE_SUCH}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">Customer</th><th scope="col">Finding</th><th scope="col">At PayPal</th><th scope="col">Ours</th><th scope="col">Subscriptions</th><th scope="col" class="num">Difference a month</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><a href="{{CUSTOMER}}">{{NAME}}</a><span class="sub">{{CID}}</span></th>
        <td data-label="Finding"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>{{FAULT}}</span></td>
        <td data-label="At PayPal">{{PAYPAL}}</td>
        <td data-label="Ours">{{OURS}}</td>
        <td data-label="Subscriptions"><span class="mono">{{PROFILES}}</span></td>
        <td data-label="Difference a month" class="num">{{MONTHLY}}</td>
      </tr>{{/ROW}}
    </tbody>
    <tfoot><tr><th scope="row" colspan="5">PayPal takes more than we bill, a month in all</th><td class="num" data-label="In all">{{MONTHLY_TOTAL}}</td></tr></tfoot>
  </table>
</div>{{/SOME}}
